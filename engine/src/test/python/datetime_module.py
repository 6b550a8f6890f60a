from datetime import *
d = datetime(2024, 2, 29, 13, 5, 6, 7)
print(d, repr(d), d.isoformat(timespec="milliseconds"), d.date(), d.time(), d.weekday(), d.isocalendar())
print(d + timedelta(days=1, hours=12), d - datetime(2023, 1, 1), d.replace(year=2020), d.strftime("%Y/%m/%d %H:%M:%S.%f %j %a %B %p %U %%"))
print(datetime.strptime("05 Mar 2021 04:03 PM +0230", "%d %b %Y %I:%M %p %z"), datetime.fromisoformat("2024-01-02T03:04:05.678+01:00"))
print(datetime.fromisoformat("20240102T030405Z"), date.fromisoformat("2024-W05-3"), time.fromisoformat("04:05"))
u = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(u.astimezone(timezone(timedelta(hours=-5))), u.timestamp(), datetime.fromtimestamp(1.5, timezone.utc), u == datetime(2024, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))))
print(timedelta(1.5), timedelta(seconds=-1), repr(timedelta(hours=25, microseconds=3)), timedelta(7) / 2, timedelta(7) // timedelta(2), timedelta(1) * 1.5, timedelta(hours=1).total_seconds())
print(date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 31) + timedelta(30), date.min, date.max, sorted([date(2, 1, 1), date(1, 1, 1)]))
print(time(1, 2, 3), repr(time(1, 2, 0, 5)), time(1, tzinfo=timezone.utc), f"{d:%d.%m.%y}", timezone(timedelta(hours=5, minutes=30)), repr(timezone.utc))
for f in (lambda: date(2023, 2, 29), lambda: datetime(2023, 13, 1), lambda: datetime(1, 1, 1, 25), lambda: date.fromisoformat("x"),
          lambda: datetime.strptime("a", "%Y"), lambda: datetime.strptime("2020 x", "%Y"), lambda: u < d, lambda: u - d, lambda: date.max + timedelta(1),
          lambda: timezone(timedelta(hours=24)), lambda: timedelta(days=10**10), lambda: date(1, 1), lambda: timedelta("x"), lambda: d < date(2020, 1, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
import copy
print(copy.copy(d) == d, hash(d) == hash(copy.copy(d)), d.__reduce__(), {d: 1}[d])
