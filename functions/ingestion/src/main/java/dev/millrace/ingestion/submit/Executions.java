package dev.millrace.ingestion.submit;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// The workflow that ingests a batch.
@FunctionalInterface
public interface Executions {

    /// Starts it. One that was started under that name before, whatever became of it, is not started again.
    void start(Ingestion ingestion);

    /// The input of the workflow.
    ///
    /// @param batchId names the execution as well
    /// @param documents how many there are
    record Ingestion(String batchId, ObjectPointer manifest, int documents, List<String> submissions) {

        public Ingestion {
            submissions = List.copyOf(submissions);
        }
    }
}
