package dev.millrace.local.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;

/// One real OpenSearch node on loopback, in a process of its own, living as long as its parent holds its standard input
/// open.
///
/// OpenSearch's own main class refuses to run as root and expects the scripts of the distribution; this starts the same
/// node without them. The one line on standard output is `READY port=<port> ms=<since the process began>`.
public final class OpenSearchNode extends Node {

    private static final String NAME = "local-0";

    private OpenSearchNode(Environment environment) {
        super(environment, List.of(), true);
    }

    /// Starts the node and returns once it answers.
    ///
    /// @param arguments see [Options#USAGE]
    public static void main(String... arguments) {
        try {
            var options = Options.parse(arguments);
            Lifeline.exitWhenStandardInputEnds();
            var node = launch(options);
            Lifeline.closeAtExit(node);
            System.out.printf("READY port=%d ms=%d%n", node.port(), Lifeline.millisecondsSinceStart());
        } catch (IllegalArgumentException wrongUsage) {
            System.err.println(wrongUsage.getMessage() + System.lineSeparator() + Options.USAGE);
            System.exit(2);
        } catch (IOException | NodeValidationException | RuntimeException failure) {
            System.err.println("The OpenSearch node cannot start: " + failure);
            System.exit(1);
        }
    }

    private static OpenSearchNode launch(Options options) throws IOException, NodeValidationException {
        var logs = Files.createDirectories(options.data().resolve("logs"));
        Logs.goTo(logs, options.home().resolve("config/log4j2.properties"));
        LogConfigurator.setNodeName(NAME);
        var node = new OpenSearchNode(environment(options));
        node.start();
        return node;
    }

    private static Environment environment(Options options) {
        var settings = Settings.builder()
                .put("path.home", options.home())
                .put("path.data", options.data())
                .put("path.logs", options.data().resolve("logs"))
                .put("cluster.name", "millrace-local")
                .put("node.name", NAME)
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", options.port())
                .put("transport.port", 0)
                // A laptop's disk is often nearly full; the node would turn its indexes read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // Writing to a misspelled index must fail here as it does in the cloud.
                .put("action.auto_create_index", false)
                .build();
        var config = options.home().resolve("config");
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> NAME);
    }

    private int port() {
        return injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
    }
}
