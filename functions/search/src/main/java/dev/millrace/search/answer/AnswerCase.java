package dev.millrace.search.answer;

import dev.millrace.core.domain.Confidence;
import java.util.List;

/// An answer with everything that it rests on: what is kept in the lake.
///
/// @param route of the prompt
/// @param masking the policy that question, sources and outputs are masked by
/// @param strength of the evidence
public record AnswerCase(
        Inquiry inquiry, String route, String masking, List<Exchange> exchanges, Confidence strength, Answer answer) {

    public AnswerCase {
        exchanges = List.copyOf(exchanges);
    }
}
