package dev.millrace.local;

import dev.millrace.local.ask.AskCommand;
import dev.millrace.local.cli.DemoCommand;
import dev.millrace.local.cli.Errors;
import dev.millrace.local.cli.ReindexCommand;
import dev.millrace.local.cli.UpCommand;
import dev.millrace.local.masking.MaskCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line of Millrace: what `./millrace` hands over to.
@Command(
        name = "millrace",
        mixinStandardHelpOptions = true,
        version = "Millrace 1.0.0-SNAPSHOT",
        description =
                "A serverless function suite that runs whole on this machine, from the template that deploys to AWS.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {UpCommand.class, DemoCommand.class, AskCommand.class, MaskCommand.class, ReindexCommand.class},
        footer = {
            "",
            "  ledger  Verifies, shows and replays decisions on record (see millrace ledger --help).",
            "  triage  Replays a history of tickets through the classifier (see millrace triage --help).",
            "  order   Reads a quote, an order or an invoice (see millrace order --help).",
            "  bench   Lists the benchmarks, or runs one (see millrace bench --help).",
            "",
            "Exit status: 0 it worked, 1 it failed, 2 wrong usage."
        })
public final class Millrace {

    private Millrace() {}

    /// Runs the command line and exits with its status.
    public static void main(String[] arguments) {
        var commands = new CommandLine(new Millrace()).setExecutionExceptionHandler(new Errors());
        System.exit(commands.execute(arguments));
    }
}
