// Places a popup of the top layer below its anchor, or above it where there is no room.

const GAP = 4
const MARGIN = 8

export function placeBeside(popup, anchor) {
  const { left, top, bottom, width } = anchor.getBoundingClientRect()
  const { offsetHeight, offsetWidth, style } = popup
  const goesBelow = bottom + offsetHeight + MARGIN < innerHeight || top < offsetHeight + MARGIN
  style.minWidth = `${width}px`
  style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - offsetWidth - MARGIN))}px`
  style.top = `${goesBelow ? bottom + GAP : top - offsetHeight - GAP}px`
}
