package dev.millrace.rego;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Interrupts its thread when a piece of work there takes longer than [#TIME]. Work stays on the caller's thread:
/// handing it to another costs two switches of threads, which on a busy machine take longer than a policy does.
///
/// Each thread has one, and looks at it are planned a whole [#TIME] apart: a timer of its own for each piece of work
/// would cost as much as a small policy.
final class Deadline implements Runnable {

    /// How long work may take.
    static final Duration TIME = Duration.ofSeconds(1);

    /// What the thread is at: a mark of its own for each piece of work, or one of the states below. No two are equal.
    private static final class Mark {

        private final long overdueAt;

        Mark(long overdueAt) {
            this.overdueAt = overdueAt;
        }

        long left() {
            return overdueAt - System.nanoTime();
        }
    }

    private static final Mark IDLE = new Mark(0);
    private static final Mark OVERDUE = new Mark(0);
    private static final Mark INTERRUPTED = new Mark(0);

    private static final ThreadLocal<Deadline> OF_THREAD = ThreadLocal.withInitial(Deadline::new);
    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("rego-deadline").factory());

    private final Thread thread = Thread.currentThread();
    private final AtomicReference<Mark> mark = new AtomicReference<>(IDLE);
    private final AtomicBoolean lookPlanned = new AtomicBoolean();

    private Deadline() {}

    /// Says that the current thread begins a piece of work. It has one at a time.
    static Deadline begin() {
        var deadline = OF_THREAD.get();
        deadline.mark.set(new Mark(System.nanoTime() + TIME.toNanos()));
        deadline.planLook(TIME.toNanos());
        return deadline;
    }

    /// Tells that the work has ended, one way or the other. Afterwards no interrupt of this deadline is pending.
    ///
    /// @return whether it ended in time
    boolean met() {
        var begun = Objects.requireNonNull(mark.get());
        if (isWork(begun) && mark.compareAndSet(begun, IDLE)) {
            return true;
        }
        while (mark.get() != INTERRUPTED) {
            Thread.onSpinWait();
        }
        var _ = Thread.interrupted();
        return false;
    }

    /// A look, on the timer's thread. Work that began after the last look is looked at again when it would be overdue.
    @Override
    public void run() {
        // First, so that whoever begins from here on plans a look if this one does not.
        lookPlanned.set(false);
        var seen = Objects.requireNonNull(mark.get());
        if (!isWork(seen)) {
            return;
        }
        var left = seen.left();
        if (left > 0) {
            planLook(left);
        } else if (mark.compareAndSet(seen, OVERDUE)) {
            thread.interrupt();
            mark.set(INTERRUPTED);
        }
    }

    private void planLook(long nanos) {
        if (!lookPlanned.get() && lookPlanned.compareAndSet(false, true)) {
            var _ = TIMER.schedule(this, nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static boolean isWork(Mark mark) {
        return mark != IDLE && mark != OVERDUE && mark != INTERRUPTED;
    }
}
