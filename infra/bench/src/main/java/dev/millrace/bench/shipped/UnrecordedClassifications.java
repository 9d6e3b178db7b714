package dev.millrace.bench.shipped;

import dev.millrace.triage.classify.Classification;
import dev.millrace.triage.classify.Classifications;
import dev.millrace.triage.classify.ClassifyRequest;
import dev.millrace.triage.classify.Evidence;
import java.util.Optional;

/// Classifications that nobody records.
final class UnrecordedClassifications implements Classifications {

    @Override
    public Optional<Classification> find(ClassifyRequest request) {
        return Optional.empty();
    }

    @Override
    public void keep(
            ClassifyRequest request,
            Evidence evidence,
            Classification decided,
            String rules,
            Optional<String> opinion) {
        // It is measured, and that is all.
    }
}
