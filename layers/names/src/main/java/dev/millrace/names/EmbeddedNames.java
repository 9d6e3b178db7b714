package dev.millrace.names;

import dev.millrace.dlp.Detector;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.models.onnx.OnnxModel;
import dev.millrace.models.onnx.TokenVectors;
import dev.millrace.names.tagging.FastModel;
import dev.millrace.names.tagging.Gazetteer;
import dev.millrace.names.tagging.Head;
import dev.millrace.names.tagging.SecondOpinion;
import dev.millrace.names.tagging.Tagger;
import java.util.List;

/// Names of persons, organizations and places, found by the first tier ([FastNames]), with the opinion of an embedded
/// language model where that is not sure.
///
/// Needs the models layer and `all-MiniLM-L6-v2` on the class path; nothing is downloaded.
public final class EmbeddedNames implements Detector, AutoCloseable {

    private final TokenVectors vectors;
    private final Tagger tagger;

    private EmbeddedNames(TokenVectors vectors, Tagger tagger) {
        this.vectors = vectors;
        this.tagger = tagger;
    }

    /// Loads both tiers. Takes about a second.
    public static EmbeddedNames load() {
        return load(SecondOpinion.SURE);
    }

    /// Loads both tiers.
    ///
    /// @param sure from 0.5 to 1: the language model is asked about a word unless it is that probable that it is
    ///     part of a name, or that it is not. Less is faster, more finds more
    public static EmbeddedNames load(double sure) {
        var vectors = TokenVectors.load(OnnxModel.ALL_MINILM_L6);
        var fast = Tagger.fast(Gazetteer.load(), FastModel.load());
        return new EmbeddedNames(vectors, fast.with(new SecondOpinion(vectors::of, Head.load(), sure)));
    }

    @Override
    public void detect(FoldedText text, Findings findings) {
        Reported.names(tagger, text, findings);
    }

    @Override
    public List<DetectorFacts> facts() {
        return NameFacts.of("linear-chain CRF over hashed features and gazetteers; MiniLM token vectors where unsure");
    }

    @Override
    public void close() {
        vectors.close();
    }
}
