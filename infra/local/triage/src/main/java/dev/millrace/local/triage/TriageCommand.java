package dev.millrace.local.triage;

import dev.millrace.core.policy.PoliciesFolder;
import dev.millrace.local.cli.Errors;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./millrace triage`: tries the classifier of tickets.
@Command(
        name = "millrace triage",
        mixinStandardHelpOptions = true,
        description = "Tries the classifier of tickets.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ReplayCommand.class,
        footer = {"", "Exit status: 0 it worked, 1 it failed, 2 wrong usage."})
public final class TriageCommand {

    private TriageCommand() {}

    /// Runs the command line and exits with its status.
    public static void main(String[] arguments) {
        if (System.getenv(PoliciesFolder.VARIABLE) == null) {
            System.setProperty(
                    PoliciesFolder.VARIABLE, home().resolve("layers/policies").toString());
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TriageCommand()).setExecutionExceptionHandler(new Errors());
    }

    static Path home() {
        return Path.of(System.getProperty("millrace.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
