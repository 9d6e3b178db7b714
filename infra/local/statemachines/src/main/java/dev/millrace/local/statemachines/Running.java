package dev.millrace.local.statemachines;

import dev.millrace.local.statemachines.execution.Execution;
import java.util.ArrayList;
import java.util.List;

/// An execution that has not ended, with its journal entries, which a compaction keeps.
final class Running {

    final Execution execution;
    final List<byte[]> entries = new ArrayList<>();

    Running(Execution execution) {
        this.execution = execution;
    }
}
