"""The benchmarks: `make bench`. docs/benchmarks.md says how to run and to read them."""
