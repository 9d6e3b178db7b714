package dev.millrace.bench.masking;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/// Values and sentences that nobody owns, by seed.
record Fiction(Random random) {

    private static final List<String> FIRST =
            List.of("Ada", "Ben", "Chloe", "Dmitri", "Elif", "Farid", "Greta", "Hugo");
    private static final List<String> LAST =
            List.of("Archer", "Berger", "Costa", "Dubois", "Eriksen", "Fontaine", "Garcia");
    private static final List<String> TOWNS =
            List.of("Leeds", "Bremen", "Lyon", "Porto", "Uppsala", "Verona", "Utrecht");
    private static final List<String> IBANS = List.of(
            "GB82 WEST 1234 5698 7654 32",
            "DE89370400440532013000",
            "FR1420041010050500013M02606",
            "NL91ABNA0417164300");
    private static final List<String> WORDS = List.of(
            ("the of and to in a is that for it was on are as with his they at be this from have or by one had not but what"
                            + " all were when we there can an your which their said if do will each about how up out them"
                            + " then she many some so these would other into has more her two like him see time could no make"
                            + " than first been its who now people my made over did down only way find use may water long"
                            + " little very after words called just where most know order invoice account customer delivery")
                    .split(" "));

    static Fiction ofSeed(long seed) {
        return new Fiction(new Random(seed));
    }

    String name() {
        return oneOf(FIRST) + " " + oneOf(LAST);
    }

    String town() {
        return oneOf(TOWNS);
    }

    String iban() {
        return oneOf(IBANS);
    }

    String email() {
        return (oneOf(FIRST) + "." + oneOf(LAST) + random.nextInt(100) + "@example.com").toLowerCase(Locale.ROOT);
    }

    /// Of the range that Ofcom keeps for fiction.
    String phone() {
        return "+44 20 7946 0%03d".formatted(random.nextInt(1000));
    }

    String ip() {
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    String date() {
        return "20%02d-%02d-%02d".formatted(random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    String time() {
        return "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    String id() {
        return Integer.toHexString(random.nextInt()) + Integer.toHexString(random.nextInt());
    }

    int amount() {
        return random.nextInt(100_000);
    }

    String sentence() {
        var words = IntStream.range(0, 8 + random.nextInt(12))
                .mapToObj(it -> oneOf(WORDS))
                .toList();
        var sentence = String.join(" ", words);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ". ";
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
