// The executable: parses arguments, builds the world, runs the loop, prints for scripts.
//
// It is the only place that knows every concrete type. Start reading at `World`.
internal import ArgumentParser
internal import Glibc
internal import Ledger

/// The command line of the program.
@main
struct MusterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muster",
    abstract: "A tasking and co-ordination dashboard for the terminal.",
    discussion: """
      Exit codes: 0 done, 1 refused or found wanting, 3 a failure of the store, 64 wrong usage.
      """,
    subcommands: [
      DashboardCommand.self, DemoCommand.self, ShowCommand.self, SearchCommand.self,
      AgendaCommand.self, MinutesCommand.self, WallCommand.self, CalendarCommand.self,
      MeetingCommand.self,
      BoardReportCommand.self,
      ReportCommand.self, PictureCommand.self, ClearingCommand.self, RequirementCommand.self,
      DiscloseCommand.self, AgreementsCommand.self,
      InitCommand.self,
      UnitCommand.self,
      OfficerCommand.self, TaskingCommand.self, TeamsCommand.self, RouteCommand.self,
      ScenarioCommand.self, OperationCommand.self, RotaCommand.self, CallCommand.self,
      LibraryCommand.self,
      RetentionCommand.self, CustodyCommand.self, KeysCommand.self, FiguresCommand.self,
      ImportCommand.self,
      ExportCommand.self,
      LogCommand.self, VerifyCommand.self, BackupCommand.self, RebuildCommand.self,
      ResetCommand.self,
      DemoFeedCommand.self, ManualCommand.self, CompletionsCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self
  )

  /// Runs the command that the arguments name, and turns every fault into a sentence and a code.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let fault as ProgramFault {
      ErrorStream.write("muster: \(fault)\n")
      Glibc.exit(fault.exitCode)
    } catch let error as LedgerError {
      ErrorStream.write("muster: \(error)\n")
      Glibc.exit(ProgramFault.failed(error).exitCode)
    } catch {
      exit(withError: error)
    }
  }
}
