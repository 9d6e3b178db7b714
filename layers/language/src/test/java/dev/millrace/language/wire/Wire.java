package dev.millrace.language.wire;

import dev.millrace.language.Stop;

/// How a provider writes requests and answers.
public interface Wire {

    /// A completion with 11 tokens read and 7 written.
    Reply completed(String text, Stop stop);

    /// A completion that lacks everything that one consists of.
    Reply hollow();

    /// An error with that status. Its words quote the prompt, as those of real servers may.
    Reply failed(int status, String words);

    /// What a request asks of the model.
    Asked asked(Received request);

    /// @param offersTools whether the model may call anything
    record Asked(String system, String user, int mostTokens, double temperature, boolean offersTools) {}
}
