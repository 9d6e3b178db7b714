package dev.millrace.dlp.national;

import static dev.millrace.dlp.national.Digits.at;

import java.util.List;

/// Identifiers of Brazil.
final class BrazilianIds {

    private BrazilianIds() {}

    static List<NationalId> all() {
        return List.of(cpf(), cnpj(), alphanumericCnpj());
    }

    private static NationalId cpf() {
        return NationalId.called("BR_CPF", "BR", "eleven digits, 3-3-3-2")
                .alone(0.97, "999.999.999-99")
                .alone(0.7, "999999999-99", "999.999.99999")
                .alone(0.45, "99999999999")
                .introducedBy("br-cpf", 0.97, "999 999 999 99", "999-999-999-99", "999.999.999/99", "999.999.999.99")
                .checkedBy("modulus 11, twice", BrazilianIds::isCpf)
                .from("https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf");
    }

    private static NationalId cnpj() {
        return NationalId.called("BR_CNPJ", "BR", "14 digits, 2-3-3/4-2")
                .alone(0.97, "99.999.999/9999-99")
                .alone(0.8, "99999999/9999-99")
                .alone(0.45, "99999999999999")
                .introducedBy("br-cnpj", 0.97, "99 999 999 9999 99", "99.999.999-9999-99", "999999999999-99")
                .checkedBy("modulus 11, twice", BrazilianIds::isCnpj)
                .from("https://www.gov.br/receitafederal/pt-br/assuntos/cadastros/cnpj");
    }

    /// Given out since July 2026.
    private static NationalId alphanumericCnpj() {
        return NationalId.called("BR_CNPJ", "BR", "twelve letters and digits, two digits, 2-3-3/4-2")
                .alone(0.97, "XX.XXX.XXX/XXXX-99")
                .alone(0.4, "XXXXXXXXXXXX99")
                .introducedBy("br-cnpj", 0.95, "XXXXXXXX/XXXX-99")
                .checkedBy("modulus 11, twice", value -> !Digits.areAll(value, 0, 12) && isCnpj(value))
                .from("https://www.gov.br/receitafederal/pt-br/acesso-a-informacao/acoes-e-programas/"
                        + "programas-e-atividades/cnpj-alfanumerico");
    }

    private static boolean isCpf(String value) {
        return !Digits.areAllSame(value) && isChecked(value, 9, 11) && isChecked(value, 10, 11);
    }

    private static boolean isCnpj(String value) {
        return !Digits.areAllSame(value) && isChecked(value, 12, 9) && isChecked(value, 13, 9);
    }

    /// Weights from 2 up, from the right, beginning again after the greatest; remainders of 0 and 1 give digit 0.
    /// Letters count as their ASCII code less 48.
    private static boolean isChecked(String value, int place, int greatestWeight) {
        var sum = 0;
        for (var i = 0; i < place; i++) {
            sum += at(value, i) * (2 + (place - 1 - i) % (greatestWeight - 1));
        }
        var remainder = sum % 11;
        return at(value, place) == (remainder < 2 ? 0 : 11 - remainder);
    }
}
