package dev.millrace.names;

import dev.millrace.dlp.MaskingEngine;
import dev.millrace.dlp.MaskingPolicy;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

class EmbeddedNamesTest extends EmbeddedNamesContract {

    private static final EmbeddedNames NAMES = EmbeddedNames.load();
    private static final MaskingEngine ENGINE = new MaskingEngine(List.of(NAMES), MaskingPolicy.STRICT);

    @AfterAll
    static void close() {
        NAMES.close();
    }

    @Override
    MaskingEngine engine() {
        return ENGINE;
    }
}
