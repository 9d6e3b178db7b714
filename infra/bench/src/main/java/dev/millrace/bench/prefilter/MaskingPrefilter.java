package dev.millrace.bench.prefilter;

import dev.millrace.bench.Benchmark;
import dev.millrace.bench.Goal;
import dev.millrace.bench.Result;
import dev.millrace.bench.Setting;
import dev.millrace.core.text.Utf8Text;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/// Whether the anchor table of the masking engine is the right prefilter: against Aho-Corasick and Hyperscan, on the
/// anchors of the structured detectors together with the beginnings of well-known secrets, and on the latter alone.
public final class MaskingPrefilter implements Benchmark {

    private static final int ROUNDS = 60;
    private static final List<String> ANCHORS =
            List.of("@", ":", ".", "+", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    private static final List<String> SECRETS = List.of(
            "AKIA",
            "ASIA",
            "ghp_",
            "gho_",
            "ghs_",
            "github_pat_",
            "xoxb-",
            "xoxp-",
            "sk_live_",
            "rk_live_",
            "eyJ",
            "-----BEGIN",
            "SG.",
            "AIza",
            "glpat-",
            "npm_",
            "0x",
            "bc1",
            "password",
            "secret",
            "token");

    @Override
    public String name() {
        return "masking-prefilter";
    }

    @Override
    public String summary() {
        return "anchor table of the masking engine against the faster of Aho-Corasick and Hyperscan, in time";
    }

    @Override
    public Result run(Setting setting) throws Exception {
        var text = Utf8Text.decode(Files.readAllBytes(setting.data("pii/synth_dataset_v2.json")))
                .value();
        System.out.printf("%,d characters, %d rounds in turn, the fastest counts%n", text.length(), ROUNDS);
        compare("secrets alone", SECRETS, text);
        var ratio = compare(
                "anchors and secrets",
                Stream.of(ANCHORS, SECRETS).flatMap(List::stream).toList(),
                text);
        return new Result(name(), ratio, Goal.atLeast(1));
    }

    /// How many times as fast as the better of the others the anchor table is.
    private static double compare(String what, List<String> literals, String text) throws Exception {
        try (var race = new Race(
                text, List.of(new AnchorTable(literals), new AhoCorasick(literals), new Hyperscan(literals)))) {
            return race.run(what, ROUNDS);
        }
    }
}
