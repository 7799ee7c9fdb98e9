-- Asks for the paths after "--" by turns, and ends with a line of JSON that bench/wrk.py reads. Latencies are in microseconds.
local requests, turn = {}, 0

function init(args)
  for place = 1, #args do
    requests[place] = wrk.format("GET", args[place])
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '\nbench {"requests": %d, "microseconds": %d, "bytes": %d, "p50": %.1f, "p99": %.1f, "most": %.1f, "refused": %d, "broken": %d}\n',
    summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99), latency.max,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
