package dev.millrace.search.retrieve;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.text.RawText;
import java.util.Optional;

/// What a task looks for. How sensitive the documents may be is not the task's to say.
///
/// @param tenant for whom it works
/// @param query 1 to 2,000 characters
/// @param limit 1 to 20, 10 if absent
/// @param requestId what the task calls this request, the same when it comes again
public record RetrieveTask(TenantId tenant, RawText query, Optional<Integer> limit, Optional<String> requestId) {}
