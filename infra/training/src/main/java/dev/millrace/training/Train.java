package dev.millrace.training;

import dev.millrace.training.ner.TrainNer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./millrace train`: fits the models whose weights are shipped.
@Command(
        name = "millrace train",
        mixinStandardHelpOptions = true,
        description = "Trains a model that is shipped as weights.",
        subcommands = TrainNer.class)
public final class Train {

    private Train() {}

    /// Runs the command line and exits with its status.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Train()).execute(arguments));
    }
}
