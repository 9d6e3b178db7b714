package dev.millrace.triage.article;

import java.util.Map;

/// Reads decided actions off a queue.
public interface DecidedActions {

    /// What a message says.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it tells of no decided action
    DecidedAction read(String body);

    /// The article that an action publishes. It was masked before people saw it.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if the action publishes none
    KnowledgeArticle article(Map<String, Object> action);
}
