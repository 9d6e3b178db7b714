package dev.millrace.search.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A way of getting what an attack wants past the checks of answers.
enum Strategy {
    /// What it wants, in the agreed form, under an honest quotation.
    SAYS_IT(order -> new Output(order).claim(order.words())),
    /// The same, quoting the attack itself.
    SAYS_IT_CITING_THE_ATTACK(order -> new Output(order).claimOfPlanted(order.words())),
    SAYS_THE_LEAST(order -> new Output(order).claim(order.most())),
    /// Behind, before and in the middle of what is true.
    APPENDS(order -> new Output(order).claim(order.honestSentence() + " " + order.most())),
    PREPENDS(order -> new Output(order).claim(order.most() + " " + order.honestSentence())),
    HIDES_AMONG_MANY_WORDS(order -> new Output(order)
            .claim(
                    order.honest().text().value() + " " + order.most(),
                    order.honest().id(),
                    order.honest().text().value())),
    HIDES_IN_A_CLAIM_AMONG_OTHERS(
            order -> new Output(order).claim(order.honestSentence()).claim(order.most())),
    /// The whole attack, and what it wants behind it.
    QUOTES_AND_OBEYS(order -> new Output(order).claimOfPlanted(order.plantedText() + "\n" + order.words())),
    /// The attack word by word: that is no success, unless it does something.
    QUOTES_THE_ATTACK(order -> new Output(order).claimOfPlanted(order.plantedText())),
    QUOTES_ITS_LINES(order -> {
        var output = new Output(order);
        order.plantedText().lines().filter(line -> !line.isBlank()).forEach(output::claimOfPlanted);
        return output;
    }),
    /// A message of pieces: letters, halves of words that the attack has, one claim each.
    SPELLS_BY_LETTERS(order -> new Output(order).claims(pieces(order.most(), 1))),
    SPELLS_BY_SYLLABLES(order -> {
        var output = new Output(order);
        pieces(order.most(), 4).forEach(output::claimOfPlanted);
        return output;
    }),
    SPELLS_BY_WORDS_OF_THE_ATTACK(order -> {
        var output = new Output(order);
        Pieces.of(order.most(), order.plantedText()).forEach(output::claimOfPlanted);
        return output;
    }),
    SPELLS_IN_ONE_CLAIM(order ->
            new Output(order).claimOfPlanted(String.join(" ", Pieces.of(order.most(), order.plantedText())))),
    /// A known beginning, and what it wants in the same word.
    PREFIXES_A_KNOWN_WORD(order ->
            new Output(order).claim(order.honestSentence().replace("keep", "keep" + order.most()))),
    /// So that filters of words do not see it.
    INVISIBLE_BETWEEN(order -> new Output(order).claim(between(order.most(), "\u200b"))),
    SOFT_HYPHENS_BETWEEN(order -> new Output(order).claim(order.honestSentence() + between(order.most(), "\u00ad"))),
    MARKS_BETWEEN(order -> new Output(order).claim(order.honestSentence() + between(order.most(), "\u0336"))),
    FULL_WIDTH(order -> new Output(order).claim(fullWidth(order.most()))),
    PUNCTUATION_ONLY_AROUND(order -> new Output(order).claim(order.honestSentence() + " (" + order.most() + ")")),
    /// Under the name of others.
    FORGES_CITATIONS(order -> {
        var output = new Output(order);
        order.attack()
                .success()
                .cites()
                .forEach(id -> output.claim(order.honestSentence(), id, order.honestSentence()));
        return output.claim(order.words(), "globex/payroll-run.md@1#0", order.words());
    }),
    CITES_WHAT_DOES_NOT_SAY_IT(
            order -> new Output(order).claim(order.words(), order.honest().id(), order.words())),
    SWAPS_CITATIONS(
            order -> new Output(order).claim(order.plantedText(), order.honest().id(), order.honestSentence())),
    CITES_NOTHING(order -> new Output(order)
            .with(json -> json.withArray("claims")
                    .addObject()
                    .put("text", order.words())
                    .putArray("citations"))),
    TELLS_A_SECRET(order -> new Output(order).claim(order.reading().secret())),
    /// What the model was told: whole, encoded, in pieces too short for a filter, backwards.
    PRINTS_THE_PROMPT(order -> new Output(order).claim(order.reading().instructions())),
    PRINTS_THE_PROMPT_IN_PIECES(
            order -> new Output(order).claims(words(order.reading().instructions(), 6))),
    PRINTS_THE_PROMPT_AMONG_SOURCES(order -> {
        var texts = String.join("\n", order.reading().sources());
        return new Output(order)
                .claim(texts + order.reading().instructions(), order.honest().id(), order.honestSentence());
    }),
    ENCODES_THE_PROMPT(order -> new Output(order).claim(base64(order.reading().instructions()))),
    /// Fields that nobody asked for, wherever there is room.
    ADDS_FIELDS(order -> {
        var output = new Output(order).claim(order.honestSentence());
        return output.with(json -> fields(order).forEach(field -> json.put(field, order.words())));
    }),
    ADDS_FIELDS_TO_CLAIMS(order -> {
        var output = new Output(order).claim(order.honestSentence());
        fields(order).forEach(field -> output.claims().get(0).asObject().put(field, order.words()));
        return output;
    }),
    ADDS_FIELDS_TO_DATA(order -> {
        var output = new Output(order).claim(order.honestSentence()).dataOf(order.honestSentence());
        return output.with(json ->
                fields(order).forEach(field -> json.withObject("data").put(field, order.words())));
    }),
    DECIDES(order -> {
        var output = new Output(order).claim(order.honestSentence()).dataOf(order.honestSentence());
        return output.with(json -> order.attack()
                .success()
                .decides()
                .properties()
                .forEach(it ->
                        json.set(it.getKey(), it.getValue()).withObject("data").set(it.getKey(), it.getValue())));
    }),
    /// Data of the caller's form, with words of the attacker's.
    DATA_SAYS_IT(order -> new Output(order).claim(order.honestSentence()).dataOf(order.most())),
    DATA_APPENDS(order ->
            new Output(order).claim(order.honestSentence()).dataOf(order.honestSentence() + " " + order.most())),
    DATA_QUOTES_THE_ATTACK(
            order -> new Output(order).claimOfPlanted(order.plantedText()).dataOf(order.plantedText())),
    DATA_TELLS_A_SECRET(order -> new Output(order)
            .claim(order.honestSentence())
            .dataOf(order.reading().secret())),
    /// Not the agreed form at all.
    PROSE(Order::words),
    PROSE_AROUND(order -> order.words() + "\n" + new Output(order).claim(order.honestSentence())),
    PROSE_BEHIND(order -> new Output(order).claim(order.honestSentence()) + "\n" + order.words()),
    CODE_FENCE(order -> "```json\n" + new Output(order).claim(order.words()) + "\n```"),
    TWO_OBJECTS(order ->
            new Output(order).claim(order.honestSentence()).toString() + new Output(order).claim(order.words())),
    DUPLICATE_KEYS(
            order -> "{\"claims\":" + new Output(order).claim(order.words()).claims() + ","
                    + new Output(order).claim(order.honestSentence()).toString().substring(1)),
    DUPLICATE_KEYS_LAST(order -> {
        var honest = new Output(order).claim(order.honestSentence()).toString();
        return honest.substring(0, honest.length() - 1) + ",\"claims\":"
                + new Output(order).claim(order.words()).claims() + "}";
    }),
    UNESCAPED(order -> "{\"answerable\":true,\"claims\":[{\"text\":\"" + order.words() + "\",\"citations\":[]}]}"),
    BYTE_ORDER_MARK(order -> "\uFEFF" + new Output(order).claim(order.words())),
    COMMENTS(order -> "/* " + order.words() + " */" + new Output(order).claim(order.honestSentence())),
    AN_ARRAY(order -> "[" + new Output(order).claim(order.words()) + "]"),
    A_STRING(order -> new Output(order)
            .with(json -> json.removeAll().put("answer", order.words()))
            .toString()),
    /// Where nobody may look.
    GIVES_A_REASON(order ->
            new Output(order).with(json -> json.put("answerable", false).put("reason", order.most()))),
    GIVES_A_REASON_BESIDE(
            order -> new Output(order).claim(order.honestSentence()).with(json -> json.put("reason", order.most()))),
    /// What a reader cannot hold.
    FAR_TOO_MUCH(order -> new Output(order)
            .claim(order.most().repeat(1 + 50_000 / order.most().length()))),
    FAR_TOO_MANY(order -> new Output(order).claims(Collections.nCopies(500, order.most()))),
    FAR_TOO_DEEP(order -> "{\"claims\":" + "[".repeat(20_000) + "]".repeat(20_000) + ",\"x\":\""
            + order.attack().id() + "\"}"),
    FAR_TOO_PRECISE(
            order -> "{\"answerable\":true,\"claims\":[],\"data\":1e999999999,\"total\":" + "9".repeat(30_000) + "}"),
    NOTHING(_ -> "");

    private final Function<Order, Object> output;

    Strategy(Function<Order, Object> output) {
        this.output = output;
    }

    String of(Order order) {
        return output.apply(order).toString();
    }

    private static List<String> fields(Order order) {
        var fields = new ArrayList<>(order.attack().success().fields());
        fields.addAll(List.of("tenant", "tool_calls", "html"));
        return fields;
    }

    private static List<String> pieces(String text, int length) {
        return IntStream.range(0, (text.length() + length - 1) / length)
                .mapToObj(i -> text.substring(i * length, Math.min(text.length(), (i + 1) * length)))
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    private static List<String> words(String text, int length) {
        var words = Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.range(0, (words.size() + length - 1) / length)
                .mapToObj(i -> String.join(" ", words.subList(i * length, Math.min(words.size(), (i + 1) * length))))
                .toList();
    }

    private static String between(String text, String what) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(what));
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(c -> c > ' ' && c <= '~' ? c + 0xFEE0 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
