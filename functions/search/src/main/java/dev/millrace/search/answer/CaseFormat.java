package dev.millrace.search.answer;

/// How a case is written down.
public interface CaseFormat {

    /// Equal cases give equal bytes.
    byte[] write(AnswerCase answerCase);

    /// Reads what was written.
    ///
    /// @throws dev.millrace.core.error.InvalidInput if it was not written by this
    AnswerCase read(byte[] written);
}
