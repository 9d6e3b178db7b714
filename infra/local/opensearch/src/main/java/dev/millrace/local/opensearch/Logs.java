package dev.millrace.local.opensearch;

import java.nio.file.Path;

/// Sends what every part of the node logs to one file. Must run before the first logger is made.
final class Logs {

    private Logs() {}

    static void goTo(Path folder, Path configuration) {
        System.setProperty("millrace.opensearch.logs", folder.toString());
        System.setProperty("log4j2.configurationFile", configuration.toString());
        // Lucene logs through the platform.
        System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
        // The k-NN plugin brings SLF4J without a provider, and SLF4J says so at length.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
}
