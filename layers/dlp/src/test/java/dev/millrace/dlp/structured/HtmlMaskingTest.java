package dev.millrace.dlp.structured;

import static dev.millrace.dlp.structured.Format.HTML;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.operator.EachAlone;
import org.junit.jupiter.api.Test;

class HtmlMaskingTest {

    @Test
    void text_is_masked_and_markup_stays_to_the_last_character() {
        assertThat(Masking.text(
                        "<!DOCTYPE html><P CLASS=x>Caf&eacute; &amp; <b >jane@example.com</b >,<br/>bye</P\n>", HTML))
                .isEqualTo("<!DOCTYPE html><P CLASS=x>Caf&eacute; &amp; <b >[EMAIL_ADDRESS]</b >,<br/>bye</P\n>");
    }

    @Test
    void a_value_that_markup_splits_is_found_and_the_markup_stays() {
        var masked = Masking.of("<p>Card <b class='a'>4012</b> 8888 <i>8888</i> 1881.</p>", HTML);

        assertThat(masked.text().value()).isEqualTo("<p>Card <b class='a'>[CREDIT_CARD]</b><i></i>.</p>");
        assertThat(masked.counts()).containsEntry(InfoType.CREDIT_CARD, 1);
        assertThat(masked.spans()).hasSize(4);
    }

    @Test
    void a_value_written_with_entities_is_found() {
        assertThat(Masking.text("john&#64;example.com, jane&commat;example&period;com, x&#X40server.example", HTML))
                .isEqualTo("[EMAIL_ADDRESS], [EMAIL_ADDRESS], [EMAIL_ADDRESS]");
    }

    @Test
    void attributes_are_masked_in_their_quotes_or_without() {
        assertThat(Masking.text(
                        "<a href=\"mailto:jane%40example.com?subject=x\" title='x@example.com'>mail</a>"
                                + "<a href=tel:+442079460018>call</a><input name=phone value='020 7946 0018'>",
                        HTML))
                .isEqualTo("<a href=\"mailto:[EMAIL_ADDRESS]?subject=x\" title='[EMAIL_ADDRESS]'>mail</a>"
                        + "<a href=tel:[PHONE_NUMBER]>call</a><input name=phone value='[PHONE_NUMBER]'>");
    }

    @Test
    void comments_scripts_and_style_sheets_are_masked_as_text() {
        assertThat(Masking.text(
                        "<!-- ask jane@example.com --><script>var m='x@example.com'; if (a<b) {}</script >"
                                + "<style>/* y@example.com */</style><title>z&#64;example.com</title>",
                        HTML))
                .isEqualTo("<!-- ask [EMAIL_ADDRESS] --><script>var m='[EMAIL_ADDRESS]'; if (a<b) {}</script >"
                        + "<style>/* [EMAIL_ADDRESS] */</style><title>[EMAIL_ADDRESS]</title>");
    }

    @Test
    void an_address_in_angle_brackets_is_not_taken_for_a_tag() {
        assertThat(Masking.text("Jane <jane@example.com> wrote", HTML)).isEqualTo("Jane <[EMAIL_ADDRESS]> wrote");
    }

    @Test
    void what_replaces_a_value_cannot_become_markup() {
        var hostile = new EachAlone((_, _) -> "b onclick=\"x\"><");

        assertThat(Masking.text("<jane@example.com", HTML, InfoType.EMAIL_ADDRESS, hostile))
                .doesNotContain("<b ");
        assertThat(Masking.text("<p title=jane@example.com>x", HTML, InfoType.EMAIL_ADDRESS, hostile))
                .isEqualTo("<p title=\"b onclick=&quot;x&quot;&gt;&lt;\">x");
        assertThat(Masking.text("<!--jane@example.com-->", HTML, InfoType.EMAIL_ADDRESS, hostile))
                .isEqualTo("<!--b onclick=_x___-->");
    }

    @Test
    void blocks_are_not_read_across() {
        assertThat(Masking.text("<td>4012 8888</td><td>8888 1881</td>", HTML))
                .isEqualTo("<td>4012 8888</td><td>8888 1881</td>");
    }

    @Test
    void a_page_that_breaks_off_is_masked_as_text_from_there_and_says_so() {
        var masked = Masking.of("<p>a@example.com</p><a title='b@example.com and c&#64;example.com", HTML);

        assertThat(masked.text().value())
                .isEqualTo("<p>[EMAIL_ADDRESS]</p><a title='[EMAIL_ADDRESS] and [EMAIL_ADDRESS]");
        assertThat(masked.structure().reason()).contains("it ends within a tag");
    }
}
