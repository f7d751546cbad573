import { describe, expect, it } from "vitest";
import { isForStaff, readAddress } from "./address";

describe("an address", () => {
  it.each([
    ["/en/countries/ee", "/en/countries/EE"],
    ["/uk/countries/pL/?x=1", "/uk/countries/PL/?x=1"],
    ["/api/v1/countries/ee?asOf=2019-06-06&fbclid=1", "/api/v1/countries/EE?asOf=2019-06-06"],
    ["/en/report-error/mt", "/en/report-error/MT"],
    ["/crh/preview/countries/pl.png", "/crh/preview/countries/PL.png"],
    ["/desk/countries/ee", "/desk/countries/EE"],
  ])("%s leads to the capitals of the country", (url, moved) => expect(readAddress(url)).toEqual({ moved }));

  it.each([
    ["/feed.atom?fbclid=x", "/feed.atom"],
    ["/feed.atom?lang=uk&country=EE&utm_source=newsletter", "/feed.atom?lang=uk&country=EE"],
    ["/embed/map?UTM_Source=a&lang=uk&%75tm_medium=b", "/embed/map?lang=uk"],
    ["/api/v1/standing.csv?utm_source=newsletter&nonsense=1", "/api/v1/standing.csv?nonsense=1"],
    ["/en/timeline?q=a+b&q=%D1%96", "/en/timeline?q=a+b&q=%D1%96"],
    ["/en?a=%", "/en?a=%"],
  ])("%s is asked for without the marks of those who follow readers", (url, asked) =>
    expect(readAddress(url)).toEqual({ asked }),
  );

  it.each(["/api/desk/files/%00", "/en/%0d%0a", "/en/%7f", "/en?x=%00", "/api/auth/error?error=a%0D%0Ab"])(
    "%s holds control characters and is refused",
    (url) => expect(readAddress(url)).toEqual({ refused: "unreadable" }),
  );

  it("is otherwise left as it is", () => {
    for (const asked of [
      "/",
      "/en/countries/EE",
      "/en/countries/east",
      "/en/timeline?q=a%09b",
      "/en/countries",
    ])
      expect(readAddress(asked)).toEqual({ asked });
  });

  it("belongs to staff, or to everybody", () => {
    for (const path of [
      "/desk",
      "/desk/people",
      "/signin",
      "/setup",
      "/password",
      "/api/auth/session",
      "/api/desk/files",
      "/calendar/x.ics",
    ])
      expect(isForStaff(path), path).toBe(true);
    for (const path of ["/", "/en", "/deskevil", "/api/v1/desk", "/feed.atom", "/calendar.ics"])
      expect(isForStaff(path), path).toBe(false);
  });
});
