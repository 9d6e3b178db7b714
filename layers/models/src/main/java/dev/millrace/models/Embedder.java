package dev.millrace.models;

import dev.millrace.core.text.MaskedText;
import java.util.List;

/// Turns text into vectors whose cosine says how much two texts are about the same.
///
/// Every vector has length one, so that the cosine is the dot product. A text has one vector, whatever its neighbours
/// in a call: the same document embedded tomorrow, in another batch, is found in the same place. Safe for use by many
/// threads at once.
public interface Embedder {

    /// The vectors of documents, in their order. Of a document longer than [#maxTokens] only the beginning counts.
    List<float[]> embedDocuments(List<MaskedText> documents);

    /// The vector of a query, in the space of the documents.
    float[] embedQuery(MaskedText query);

    /// Numbers in a vector.
    int dimensions();

    /// Names model and quantization. Vectors of different versions must not be compared.
    String version();

    /// The longest document that counts whole, in tokens of the model, its two markers included.
    int maxTokens();
}
