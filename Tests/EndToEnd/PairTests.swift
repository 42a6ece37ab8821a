import TestSupport
import Testing

/// The rules of deconfliction over the labelled pairs.
struct PairTests {
  @Test func `the rules find 95 of 100 pairs that are one, and 9 of 10 that they find are`() throws
  {
    let program = try Program.path()
    let benchmarks =
      program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/benchmarks"

    let run = try ProgramRun(benchmarks, ["--pairs"], environment: Program.base)

    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("labelled pairs"))
  }
}
