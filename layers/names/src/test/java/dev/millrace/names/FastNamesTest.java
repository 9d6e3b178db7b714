package dev.millrace.names;

import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import java.util.List;

class FastNamesTest extends EmbeddedNamesContract {

    private static final MaskingEngine ENGINE = new MaskingEngine(List.of(FastNames.load()), MaskingPolicy.STRICT);

    @Override
    MaskingEngine engine() {
        return ENGINE;
    }
}
