package dev.millrace.local.lambda;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;

/// The main class of a sandbox: AWS's runtime interface client, under a watch.
///
/// Standard input is the line to the launcher. When it closes, the launcher is gone, however it died, and the sandbox
/// halts at once, even in the middle of an invocation. A byte on it asks for an orderly exit, on which the JVM writes
/// its class archive. It is the only class of ours in a sandbox, and starts nothing that a function could notice: the
/// function sees an empty standard input, as in Lambda.
public final class SandboxMain extends Thread {

    private final InputStream launcher;

    private SandboxMain(InputStream launcher) {
        super("sandbox-watch");
        setDaemon(true);
        this.launcher = launcher;
    }

    public static void main(String[] arguments) throws Throwable {
        var launcher = System.in;
        System.setIn(InputStream.nullInputStream());
        new SandboxMain(launcher).start();
        AWSLambda.main(arguments);
    }

    @Override
    public void run() {
        if (asksForExit()) {
            System.exit(0);
        }
        Runtime.getRuntime().halt(1);
    }

    private boolean asksForExit() {
        try {
            return launcher.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
