package dev.millrace.triage.desk;

import dev.millrace.local.servicedesk.Fault;
import dev.millrace.local.servicedesk.LocalServiceDesk;
import java.util.Arrays;
import java.util.List;

/// A desk behind the wire, whose faults are those of the wire.
public abstract class LocalShop implements Shop {

    private final LocalServiceDesk server;

    protected LocalShop(LocalServiceDesk server) {
        this.server = server;
    }

    protected final LocalServiceDesk server() {
        return server;
    }

    @Override
    public final List<String> faults() {
        return Arrays.stream(Fault.values()).map(Fault::name).toList();
    }

    @Override
    public final void arm(String fault, int skipping) {
        server.faults().arm(Fault.valueOf(fault), skipping);
    }

    @Override
    public final int requests() {
        return server.faults().requests();
    }

    @Override
    public final void letGo() {
        server.faults().letGo();
    }

    @Override
    public final void holdIndex(boolean hold) {
        server.holdIndex(hold);
    }
}
