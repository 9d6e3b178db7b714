package dev.millrace.local.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// A part as small as can be: says on `PORT` which process it is. With `stubborn` it ignores that its parent is gone.
final class EchoChild {

    private EchoChild() {}

    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        if (port < 0) {
            System.out.println("Port " + port + " makes no sense");
            System.exit(3);
        }
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var pid = Long.toString(ProcessHandle.current().pid()).getBytes();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, pid.length);
            exchange.getResponseBody().write(pid);
            exchange.close();
        });
        server.start();
        System.out.println("READY");
        if (arguments.length == 1) {
            while (System.in.read() >= 0) {
                // Nobody writes here.
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
