package dev.millrace.local.sqs;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;

/// Amazon SQS for the local cloud: ElasticMQ on loopback, its messages in an H2 file.
///
/// Started with `PORT DATA QUEUES`: the port to listen on, the folder to keep messages in, and a file of queues in
/// ElasticMQ's own configuration format. Prints `READY` once the queues are open, and ends when its standard input
/// does.
public final class SqsMain {

    private SqsMain() {}

    /// Runs until the parent goes away.
    public static void main(String[] arguments) {
        try {
            start(Integer.parseInt(arguments[0]), Path.of(arguments[1]), new File(arguments[2]));
            System.out.println("READY");
            awaitEndOfParent();
            // No orderly shutdown: every message is in the file already, and kill -9 must be safe too.
            Runtime.getRuntime().halt(0);
        } catch (Exception e) {
            e.printStackTrace();
            // The service's own threads would keep a process alive that nobody can use.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void start(int port, Path data, File queuesFile) throws Exception {
        var store = new MessageStore(Files.createDirectories(data));
        var queues = ConfigFactory.parseFile(queuesFile);
        store.makeInFlightMessagesVisible();
        new ElasticMQServer(new ElasticMQServerConfig(configuration(port, store, queues))).start();
        QueueCheck.awaitOpen(port, queues.getObject("queues").size());
    }

    private static Config configuration(int port, MessageStore store, Config queues) {
        var ours = Map.ofEntries(
                Map.entry("node-address.host", "127.0.0.1"),
                Map.entry("node-address.port", port),
                Map.entry("rest-sqs.bind-port", port),
                Map.entry("rest-sqs.bind-hostname", "127.0.0.1"),
                Map.entry("aws.region", "us-east-1"),
                Map.entry("aws.accountId", "000000000000"),
                Map.entry("messages-storage.enabled", true),
                Map.entry("messages-storage.uri", store.url()),
                Map.entry("pekko.loglevel", "OFF"),
                Map.entry("pekko.log-dead-letters", "off"),
                Map.entry("pekko.actor.default-dispatcher.fork-join-executor.parallelism-max", 4));
        return ConfigFactory.parseMap(ours)
                .withFallback(queues)
                .withFallback(ConfigFactory.load())
                .resolve();
    }

    private static void awaitEndOfParent() throws IOException {
        while (System.in.read() >= 0) {
            // The parent never writes: the only thing to come is the end.
        }
    }
}
