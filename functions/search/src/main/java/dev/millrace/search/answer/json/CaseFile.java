package dev.millrace.search.answer.json;

import dev.millrace.core.json.Json;
import dev.millrace.search.answer.AnswerCase;
import dev.millrace.search.answer.CaseFormat;

/// A case as one JSON object.
public final class CaseFile implements CaseFormat {

    @Override
    public byte[] write(AnswerCase answerCase) {
        return Json.write(answerCase);
    }

    @Override
    public AnswerCase read(byte[] written) {
        return Json.read(written, StoredCase.class).answerCase();
    }
}
