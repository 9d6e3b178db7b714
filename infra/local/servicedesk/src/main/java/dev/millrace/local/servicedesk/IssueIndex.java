package dev.millrace.local.servicedesk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/// What Jira's search knows: issues of a while ago, and none that were created while the index was held.
final class IssueIndex {

    private final InstantSource clock;
    private final Duration lag;
    private final Set<String> unseen = new HashSet<>();
    private boolean held;

    IssueIndex(InstantSource clock, Duration lag) {
        this.clock = clock;
        this.lag = lag;
    }

    synchronized void hold(boolean hold) {
        held = hold;
        if (!hold) {
            unseen.clear();
        }
    }

    synchronized void created(String key) {
        if (held) {
            unseen.add(key);
        }
    }

    synchronized boolean knows(String key, Instant created) {
        return !unseen.contains(key) && !clock.instant().isBefore(created.plus(lag));
    }
}
