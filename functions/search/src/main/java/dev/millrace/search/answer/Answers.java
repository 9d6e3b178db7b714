package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import dev.millrace.search.answer.Finding.Sound;
import dev.millrace.search.evidence.EvidenceChunk;
import java.util.List;
import java.util.Optional;

/// Puts answers together. Sources are taken from the evidence, never from what a model wrote.
final class Answers {

    private Answers() {}

    static Answer answered(Inquiry inquiry, String route, String model, Sound sound, List<String> degraded) {
        var claims = sound.claims().stream().map(Answers::shown).toList();
        return new Answer(
                Answer.ANSWERED,
                Optional.of(sound.data().map(Markup::harmless).orElseGet(() -> text(claims))),
                claims,
                cited(inquiry.evidence(), sound.claims()),
                Optional.empty(),
                model,
                route,
                inquiry.decisionId(),
                degraded);
    }

    static Answer refused(Inquiry inquiry, String route, String model, Reason reason, List<String> degraded) {
        return new Answer(
                Answer.REFUSED,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(reason.refusal()),
                model,
                route,
                inquiry.decisionId(),
                degraded);
    }

    /// What a document says is shown, and never rendered; its quotations stay as they are.
    private static Claim shown(Claim claim) {
        return new Claim(Markup.harmless(claim.text()), claim.citations(), claim.quotes());
    }

    /// Nothing but the claims, so that there is no word in an answer that cites nothing.
    private static Object text(List<Claim> claims) {
        var texts = claims.stream().map(Claim::text).map(MaskedText::value).toList();
        return MaskedText.alreadyMasked(String.join(" ", texts));
    }

    private static List<CitedSource> cited(List<EvidenceChunk> evidence, List<Claim> claims) {
        return evidence.stream()
                .filter(chunk ->
                        claims.stream().anyMatch(claim -> claim.citations().contains(chunk.chunkId())))
                .map(CitedSource::of)
                .toList();
    }
}
