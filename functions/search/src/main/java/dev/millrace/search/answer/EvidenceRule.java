package dev.millrace.search.answer;

import dev.millrace.core.domain.Confidence;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.Words;
import dev.millrace.search.evidence.EvidenceChunk;
import java.util.List;

/// When evidence speaks clearly enough to a question to be answered from: a logistic function of how close the best
/// chunk is in meaning and of how many of the question's words one chunk holds.
///
/// @param bias added to the weighted sum
/// @param similarity weight of the highest cosine
/// @param coverage weight of the greatest part of the question's words that one chunk holds, 0 to 1
/// @param threshold the strength from which on a question is answered
public record EvidenceRule(double bias, double similarity, double coverage, double threshold) {

    /// How clearly the evidence speaks to the question, from 0 to 1.
    public Confidence strength(MaskedText question, List<EvidenceChunk> evidence) {
        var sum = bias + similarity * similarity(evidence) + coverage * coverage(question, evidence);
        return new Confidence(1 / (1 + Math.exp(-sum)));
    }

    /// Whether that is enough.
    public boolean suffices(Confidence strength) {
        return strength.value() >= threshold;
    }

    /// The highest cosine of a chunk and the question, 0 if there is none.
    public static double similarity(List<EvidenceChunk> evidence) {
        return evidence.stream().mapToDouble(EvidenceChunk::similarity).max().orElse(0);
    }

    /// The greatest part of the question's words that one chunk holds, 0 to 1.
    public static double coverage(MaskedText question, List<EvidenceChunk> evidence) {
        var asked = Words.of(question.value());
        return evidence.stream()
                .mapToDouble(chunk -> asked.partIn(Words.of(chunk.text().value())))
                .max()
                .orElse(0);
    }
}
