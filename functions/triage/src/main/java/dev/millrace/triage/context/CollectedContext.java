package dev.millrace.triage.context;

import dev.millrace.core.domain.ObjectPointer;
import java.util.List;

/// Where the context of a ticket lies, and what it lacks.
///
/// @param degraded the sources that were late or failed
public record CollectedContext(ObjectPointer context, List<String> degraded, List<SourceReport> sources) {}
