package dev.millrace.ingestion.submit;

import dev.millrace.ingestion.Rejection;
import dev.millrace.ingestion.manifest.Submission;

/// What became of one message.
sealed interface Review {

    /// Of the message.
    String messageId();

    record Admitted(String messageId, Submission submission) implements Review {}

    record Refused(String messageId, Rejection rejection) implements Review {}

    /// It must come again: something that we need did not answer.
    record Deferred(String messageId) implements Review {}
}
