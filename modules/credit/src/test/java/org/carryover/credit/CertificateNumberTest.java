package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CertificateNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isShownInGroupsAndReadBackHoweverItIsTyped() {
        CertificateNumber number = CertificateNumber.random();
        String grouped = number.grouped();

        assertThat(grouped).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]");
        assertThat(CertificateNumber.parse(grouped)).contains(number);
        assertThat(CertificateNumber.parse(" " + grouped.toLowerCase() + " ")).contains(number);
        assertThat(CertificateNumber.parse(grouped.replace('-', ' '))).contains(number);
        assertThat(CertificateNumber.parse(grouped.replace('0', 'o').replace('1', 'l')))
                .contains(number);
        assertThat(CertificateNumber.parse(grouped.replace('-', '–'))).contains(number);
    }

    @RepeatedTest(20)
    void everySingleWrongCharacterIsFound() {
        String value = CertificateNumber.random().value();
        for (int i = 0; i < value.length(); i++) {
            for (int c = 0; c < ALPHABET.length(); c++) {
                char other = ALPHABET.charAt(c);
                if (other != value.charAt(i)) {
                    String wrong = value.substring(0, i) + other + value.substring(i + 1);
                    assertThat(CertificateNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @RepeatedTest(20)
    void everySwapOfNeighborsIsFound() {
        String value = CertificateNumber.random().value();
        for (int i = 0; i + 1 < value.length(); i++) {
            if (value.charAt(i) != value.charAt(i + 1)) {
                String swapped = value.substring(0, i) + value.charAt(i + 1) + value.charAt(i) + value.substring(i + 2);
                assertThat(CertificateNumber.parse(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void whatCannotBeANumberIsNotOne() {
        assertThat(CertificateNumber.parse(null)).isEmpty();
        assertThat(CertificateNumber.parse("")).isEmpty();
        assertThat(CertificateNumber.parse("'; drop table credit_certificate; --"))
                .isEmpty();
        assertThat(CertificateNumber.parse("A".repeat(5_000))).isEmpty();
        assertThatThrownBy(() -> new CertificateNumber("0000")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThousandNumbersAreDifferent() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            numbers.add(CertificateNumber.random().value());
        }
        assertThat(numbers).hasSize(1_000);
    }
}
