package dev.millrace.bench.policy;

import dev.millrace.core.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/// The same table in Camunda 7's engine.
final class CamundaTable implements Contender {

    private static final String DMN_1_5 = "https://www.omg.org/spec/DMN/20230324/MODEL/";
    private static final String DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final Pattern NAMELESS = Pattern.compile("<(input|output|rule)([ >])");

    private final DmnEngine engine;
    private final DmnDecision decision;

    private CamundaTable(DmnEngine engine, DmnDecision decision) {
        this.engine = engine;
        this.decision = decision;
    }

    /// Camunda reads DMN up to 1.3 (nothing that the table uses is newer), and wants inputs, outputs and rules to have
    /// ids.
    static CamundaTable load(Path file) throws IOException {
        var source = withIds(Files.readString(file).replace(DMN_1_5, DMN_1_3));
        var engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        var input = new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8));
        return new CamundaTable(engine, engine.parseDecisions(input).getFirst());
    }

    private static String withIds(String source) {
        var count = new AtomicInteger();
        return NAMELESS.matcher(source)
                .replaceAll(
                        match -> "<%s id=\"n%d\"%s".formatted(match.group(1), count.incrementAndGet(), match.group(2)));
    }

    @Override
    public String name() {
        return "DMN by Camunda 7";
    }

    @Override
    public String answer(Map<String, Object> input) {
        var outputs =
                engine.evaluateDecisionTable(decision, input).getSingleResult().getEntryMap();
        return Json.canonical(new HashMap<>(outputs));
    }
}
