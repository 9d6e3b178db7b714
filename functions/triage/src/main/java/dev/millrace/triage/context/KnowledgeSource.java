package dev.millrace.triage.context;

import dev.millrace.core.domain.TenantId;
import dev.millrace.triage.context.Inquiry.Question;
import java.util.List;

/// A tenant's documents.
@FunctionalInterface
public interface KnowledgeSource {

    /// The documents that fit what a ticket says, best first, twenty at most.
    ///
    /// @throws dev.millrace.core.error.Transient if it is away
    /// @throws dev.millrace.core.error.Defect if it refuses
    List<Article> about(TenantId tenant, Question question);
}
