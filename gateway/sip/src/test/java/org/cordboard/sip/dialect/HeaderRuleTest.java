package org.cordboard.sip.dialect;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordboard.sip.dialect.HeaderRule.Change;
import org.cordboard.sip.dialect.HeaderRule.On;
import org.cordboard.sip.dialect.HeaderRule.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that must not be.
final class HeaderRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Via",
                "VIA",
                "Call-ID",
                "CSeq",
                "From",
                "To",
                "Contact",
                "Route",
                "Record-Route",
                "Max-Forwards",
                "Content-Length",
                "Content-Type",
                "RSeq",
                "Replaces",
                "Proxy-Authorization"
            })
    void whatHoldsTheCallTogetherStaysAsItIs(String header) {
        assertThatThrownBy(() -> new Change.Remove(header))
                .hasMessageStartingWith(header + " holds the call together and stays as it is");
        assertThatThrownBy(() -> new Change.Rename("X-Other", header)).hasMessageStartingWith(header);
        assertThatThrownBy(() -> new Change.Copy("X-Other", header)).hasMessageStartingWith(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "X Site", "X-Site:", "X-Site\r\nVia", ""})
    void aHeaderHasAName(String header) {
        assertThatThrownBy(() -> new Change.Put(header, "1")).hasMessageContaining("is no name of a header");
    }

    @Test
    void aValueIsOneLine() {
        assertThatThrownBy(() -> new Change.Put("X-Site", "1\r\nVia: 2"))
                .hasMessageStartingWith("value must be one line");
    }

    @Test
    void anExpressionIsOneThatNoTextCanHoldUp() {
        assertThatThrownBy(() -> HeaderRule.expression("(a+)\\1"))
                .hasMessageContaining("'(a+)\\1' is no expression as RE2 knows them");
        assertThatThrownBy(() -> HeaderRule.expression("(")).hasMessageContaining("'(' is no expression");
    }

    @Test
    void aGroupThatIsNotThereIsNoticedAtOnce() {
        assertThatThrownBy(() -> new Change.ReplaceUser(Place.TO, HeaderRule.expression("^0(.*)"), "+49$2"))
                .hasMessageContaining("with is '+49$2', and names a group that the expression does not have");
    }

    @Test
    void responsesRepeatFromAndToAsTheRequestHasThem() {
        assertThatThrownBy(() -> new HeaderRule(
                        On.RESPONSES, new Change.ReplaceUser(Place.FROM, HeaderRule.expression("a"), "b")))
                .hasMessageContaining("leave on: responses out");
    }
}
