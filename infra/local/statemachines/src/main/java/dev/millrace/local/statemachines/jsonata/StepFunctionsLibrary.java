package dev.millrace.local.statemachines.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import dev.millrace.local.statemachines.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The functions that Step Functions adds to JSONata, and the built-in ones that must not look at the real clock.
final class StepFunctionsLibrary {

    private static final int LONGEST_RANGE = 1000;
    private static final Set<String> ALGORITHMS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private StepFunctionsLibrary() {}

    static void bindTo(Jsonata.Frame frame, Moment moment) {
        frame.bind("partition", function((input, arguments) -> partition(arguments), "<an:a>"));
        frame.bind("range", function((input, arguments) -> range(arguments), "<nnn:x>"));
        frame.bind("hash", function((input, arguments) -> hash(arguments), "<xs:s>"));
        frame.bind("random", function((input, arguments) -> random(arguments, moment), "<n?:n>"));
        frame.bind("uuid", function((input, arguments) -> uuid(moment), "<:s>"));
        frame.bind("parse", function((input, arguments) -> parse(arguments), "<s-:x>"));
        frame.bind("now", function((input, arguments) -> now(arguments, moment), "<s?s?:s>"));
        frame.bind("millis", function((input, arguments) -> moment.now().toEpochMilli(), "<:n>"));
        // Step Functions has no $eval: calling it fails as calling any other value that is not a function.
        frame.bind("eval", (Object) null);
    }

    private static Jsonata.JFunction function(Jsonata.JFunctionCallable body, String signature) {
        return new Jsonata.JFunction(body, signature);
    }

    private static @Nullable Object partition(List<?> arguments) {
        if (!(argument(arguments, 0) instanceof List<?> items)) {
            return null;
        }
        var size = whole(arguments, 1, "partition");
        if (size <= 0) {
            throw new JException("D3137", -1, "$partition needs a chunk size above zero, not " + size);
        }
        var chunks = new ArrayList<Object>();
        for (var from = 0; from < items.size(); from += (int) Math.min(size, items.size())) {
            chunks.add(new ArrayList<>(items.subList(from, (int) Math.min(items.size(), from + size))));
        }
        return chunks;
    }

    /// A range of one number is that number, as AWS has it (recorded: `$range(1, 9, 9)` is 1).
    private static Object range(List<?> arguments) {
        var first = whole(arguments, 0, "range");
        var last = whole(arguments, 1, "range");
        var step = whole(arguments, 2, "range");
        if (step == 0) {
            throw new JException("D3137", -1, "$range needs a step other than zero");
        }
        var numbers = new ArrayList<Object>();
        for (var number = first; step > 0 ? number <= last : number >= last; number += step) {
            if (numbers.size() == LONGEST_RANGE) {
                throw new JException("D3137", -1, "$range makes at most " + LONGEST_RANGE + " numbers");
            }
            numbers.add(number);
        }
        return numbers.size() == 1 ? numbers.getFirst() : numbers;
    }

    private static Object hash(List<?> arguments) {
        var algorithm = String.valueOf(argument(arguments, 1)).toUpperCase(Locale.ROOT);
        if (!ALGORITHMS.contains(algorithm)) {
            throw new JException("D3137", -1, "$hash knows " + ALGORITHMS + ", not " + algorithm);
        }
        var data = Optional.ofNullable(argument(arguments, 0)).orElse("");
        var text = data instanceof String string
                ? string
                : Json.text(Values.toJson(data).orElseThrow(() -> new JException("D3137", -1, "$hash needs data")));
        try {
            var digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasThem) {
            throw new IllegalStateException(everyJdkHasThem);
        }
    }

    private static Object random(List<?> arguments, Moment moment) {
        return argument(arguments, 0) instanceof Number seed
                ? new SplittableRandom(seed.longValue()).nextDouble()
                : moment.random().nextDouble();
    }

    private static Object uuid(Moment moment) {
        var high = moment.random().nextLong() & ~0xF000L | 0x4000L;
        var low = moment.random().nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static @Nullable Object parse(List<?> arguments) {
        if (!(argument(arguments, 0) instanceof String text)) {
            return null;
        }
        return Values.toPlain(Json.tryParse(text)
                .orElseThrow(() -> new JException("D3137", -1, "$parse was given text that is not JSON: " + text)));
    }

    private static @Nullable Object now(List<?> arguments, Moment moment) {
        return Functions.dateTimeFromMillis(
                moment.now().toEpochMilli(), (String) argument(arguments, 0), (String) argument(arguments, 1));
    }

    private static @Nullable Object argument(List<?> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    private static long whole(List<?> arguments, int index, String function) {
        if (argument(arguments, index) instanceof Number number) {
            return number.longValue();
        }
        throw new JException("T0410", -1, (double) index + 1, function);
    }
}
