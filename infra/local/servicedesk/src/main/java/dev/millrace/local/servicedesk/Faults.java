package dev.millrace.local.servicedesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which requests go wrong.
public final class Faults {

    private record Armed(Fault fault, int at) {}

    private final List<Armed> armed = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();
    private int requests;

    /// Makes a request go wrong.
    ///
    /// @param skipping how many requests are answered as usual before it
    public synchronized void arm(Fault fault, int skipping) {
        armed.add(new Armed(fault, requests + skipping));
    }

    /// How many requests there were.
    public synchronized int requests() {
        return requests;
    }

    /// Does what [Fault#LATE] put off.
    public void letGo() {
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(late);
            late.clear();
        }
        due.forEach(Runnable::run);
    }

    synchronized Optional<Fault> next() {
        var index = requests++;
        return armed.stream().filter(one -> one.at() == index).map(Armed::fault).findFirst();
    }

    synchronized void putOff(Runnable work) {
        late.add(work);
    }
}
