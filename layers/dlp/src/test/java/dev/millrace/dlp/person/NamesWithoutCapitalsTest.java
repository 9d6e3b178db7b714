package dev.millrace.dlp.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dlp.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Scripts without capitals: what announces a name is all that tells one.
class NamesWithoutCapitalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    姓名：王小明，电话号码已登记            | 姓名：[PERSON]，电话号码已登记
                    氏名: 田中 太郎                         | 氏名: [PERSON]
                    이름: 김민수                            | 이름: [PERSON]
                    الاسم: محمد علي                         | الاسم: [PERSON]
                    نام: زهرا احمدی                         | نام: [PERSON]
                    שם מלא: דוד כהן                         | שם מלא: [PERSON]
                    नाम: राहुल शर्मा                            | नाम: [PERSON]
                    ชื่อ: สมชาย ใจดี                          | ชื่อ: [PERSON]
                    Name: 王小明                            | Name: [PERSON]
                    Dear 王小明, Your Invoice is attached.  | Dear [PERSON], Your Invoice is attached.
                    Contact Mr. 김민수 at Acme.             | Contact [TITLE] [PERSON] at Acme.
                    """)
    void a_name_after_a_label_or_a_form_of_address_is_masked(String text, String masked) {
        assertThat(Found.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我们在下午发送了发票。",
                "請求書を送付しました。",
                "청구서를 보냈습니다.",
                "أرسلنا الفاتورة بعد الظهر.",
                "हमने बिल भेज दिया है।",
                "เราส่งใบแจ้งหนี้แล้ว"
            })
    void sentences_that_name_nobody_stay(String text) {
        assertThat(Found.masked(text)).isEqualTo(text);
    }

    /// Within a sentence nothing tells a name from any other word without a model of the language.
    @ParameterizedTest
    @ValueSource(strings = {"我叫王小明，住在这里。", "اسمي محمد علي وأعيش هنا.", "ฉันชื่อสมชายและอยู่ที่นี่"})
    void a_name_within_a_sentence_is_not_told_from_other_words(String text) {
        assertThat(Found.masked(text)).isEqualTo(text);
    }
}
