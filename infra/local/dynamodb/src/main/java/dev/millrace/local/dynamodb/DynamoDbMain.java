package dev.millrace.local.dynamodb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// Starts DynamoDB Local: `PORT FOLDER`. Says `READY` once it answers, and ends when its standard input does.
///
/// AWS's own main class listens on every network interface and may send telemetry. This one puts the same handlers
/// behind a server on loopback, never sets telemetry up, and lets transactions be answered once they are committed.
public final class DynamoDbMain {

    private DynamoDbMain() {}

    public static void main(String[] arguments) throws Exception {
        ParentWatch.start();
        var port = Integer.parseInt(arguments[0]);
        var data = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        var handler = new ContextHandler("/");
        handler.setHandler(new LocalDynamoDBServerHandler(new DurableTransactions(data.toString()), null));
        var server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server.setHandler(handler);
        server.start();
        System.out.println("READY " + port);
    }
}
