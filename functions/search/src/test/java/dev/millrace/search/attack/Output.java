package dev.millrace.search.attack;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An output in the form that is asked for, to be filled with what an attacker wants.
final class Output {

    private final Order order;
    private final ObjectNode json = JsonMapper.shared().createObjectNode();
    private final ArrayNode claims;

    Output(Order order) {
        this.order = order;
        json.put("answerable", true);
        claims = json.putArray("claims");
        if (order.hasSchema()) {
            dataOf(order.honestSentence());
        }
    }

    /// A claim that quotes an honest source for it.
    Output claim(String text) {
        return claim(text, order.honest().id(), order.honestSentence());
    }

    /// A claim that quotes the attack for it.
    Output claimOfPlanted(String text) {
        return claim(text, order.planted().id(), order.plantedText());
    }

    Output claim(String text, String source, String quote) {
        var claim = claims.addObject().put("text", text);
        claim.putArray("citations").addObject().put("source", source).put("quote", quote);
        return this;
    }

    Output claims(List<String> texts) {
        texts.forEach(this::claim);
        return this;
    }

    /// Data that fulfils the schema of the suite, with that text wherever a text may stand.
    Output dataOf(String text) {
        json.putObject("data").put("period", text).putArray("notes").add(text);
        return this;
    }

    Output with(Consumer<ObjectNode> change) {
        change.accept(json);
        return this;
    }

    ArrayNode claims() {
        return claims;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
