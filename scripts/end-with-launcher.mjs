/**
 * Loaded with `--import` before a child's own program. The launcher holds the other end of standard input, and the
 * system closes it however the launcher ends, so that no child outlives it.
 */
process.stdin.on('error', () => process.exit())
process.stdin.on('end', () => process.exit())
process.stdin.resume()
// Waiting for the launcher's end must not keep a child that is done.
process.stdin.unref()
