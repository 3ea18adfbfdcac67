#include "model/domain/ids.h"

#include "model/base/errors.h"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace kentering {
namespace {

static_assert(!std::is_convertible_v<ClientId, UserId>);
static_assert(!std::is_convertible_v<ClientId, std::int64_t>);
static_assert(!std::is_convertible_v<std::int64_t, ClientId>);

TEST(ClientCode, IsKAndAtLeastFourDigits) {
    for (const char* text : {"K-0001", "K-0000", "K-9999", "K-10000", "K-123456789012345678"}) {
        EXPECT_EQ(ClientCode(text).text(), text);
    }
}

TEST(ClientCode, RefusesAnyOtherForm) {
    for (const char* text :
         {"", "K-", "K-1", "K-001", "k-0001", "K0001", "K_0001", "K-0001 ", " K-0001", "K-00a1", "K-00-1",
          "X-0001", "K--001", "K-0001\n", "K-1234567890123456789", "K-٠٠٠١"}) {
        EXPECT_THROW(ClientCode{text}, InvalidValue) << '"' << text << '"';
    }
}

TEST(ClientCode, HidesNoZeroByte) {
    EXPECT_THROW(ClientCode{std::string("K-0001\0", 7)}, InvalidValue);
}

TEST(ClientCode, IsMadeFromANumber) {
    EXPECT_EQ(ClientCode::fromNumber(1).text(), "K-0001");
    EXPECT_EQ(ClientCode::fromNumber(9999).text(), "K-9999");
    EXPECT_EQ(ClientCode::fromNumber(10000).text(), "K-10000");
    EXPECT_THROW((void)ClientCode::fromNumber(0), InvalidValue);
    EXPECT_THROW((void)ClientCode::fromNumber(-7), InvalidValue);
}

TEST(ClientCode, GivesItsNumberBack) {
    for (const std::int64_t number : {1L, 7L, 402L, 9999L, 10000L, 123456789012345678L}) {
        EXPECT_EQ(ClientCode::fromNumber(number).number(), number);
    }
}

TEST(ResourceId, IsLowerCaseLettersDigitsAndHyphens) {
    for (const char* text : {"cma-amsterdam", "na", "3-mmc", "a", "mainline-2"}) {
        EXPECT_EQ(ResourceId(text).text(), text);
    }
}

TEST(ResourceId, RefusesAnyOtherForm) {
    for (const char* text :
         {"", "-", "cma-", "-cma", "CMA", "cma amsterdam", "cma_amsterdam", "café", "a/b", "referral:cma"}) {
        EXPECT_THROW(ResourceId{text}, InvalidValue) << '"' << text << '"';
    }
}

TEST(InvalidCodes, AreNotRepeatedInTheMessage) {
    // What was typed may be somebody's name.
    try {
        const ClientCode refused("Mo from Amsterdam");
        FAIL() << refused.text();
    } catch (const InvalidValue& error) {
        EXPECT_EQ(std::string(error.what()).find("Mo from"), std::string::npos);
    }
}

} // namespace
} // namespace kentering
