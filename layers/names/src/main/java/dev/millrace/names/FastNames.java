package dev.millrace.names;

import dev.millrace.dlp.Detector;
import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.names.tagging.FastModel;
import dev.millrace.names.tagging.Gazetteer;
import dev.millrace.names.tagging.Tagger;
import java.util.List;

/// Names of persons, organizations and places, found by lists of names, by how words are written and by what stands
/// around them: the first tier, which needs no native code.
public final class FastNames implements Detector {

    private final Tagger tagger;

    private FastNames(Tagger tagger) {
        this.tagger = tagger;
    }

    /// Loads lists and weights from the class path. Takes about two tenths of a second, and 5 MB.
    public static FastNames load() {
        return new FastNames(Tagger.fast(Gazetteer.load(), FastModel.load()));
    }

    @Override
    public void detect(FoldedText text, Findings findings) {
        Reported.names(tagger, text, findings);
    }

    @Override
    public List<DetectorFacts> facts() {
        return NameFacts.of("linear-chain CRF over hashed features and gazetteers");
    }
}
