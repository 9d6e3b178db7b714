package dev.millrace.triage.classify.past;

import dev.millrace.core.text.MaskedText;

/// What a ticket says, in words and as a vector.
///
/// @param words subject and description
/// @param meaning of length one
/// @param version of the model that made the vector: vectors of different versions are not compared
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record TicketText(MaskedText words, float[] meaning, String version) {

    /// The cosine of both vectors, from −1 to 1.
    public double nearness(TicketText other) {
        var sum = 0f;
        for (var i = 0; i < meaning.length; i++) {
            sum += meaning[i] * other.meaning[i];
        }
        return sum;
    }
}
