package dev.millrace.local.http;

import java.io.IOException;

/// Another program listens where we should.
public final class PortInUse extends IllegalStateException {

    private static final long serialVersionUID = 1;

    PortInUse(int port, IOException cause) {
        super(
                "Port %d on 127.0.0.1 is in use: stop what listens there, or choose another port with --port"
                        .formatted(port),
                cause);
    }
}
