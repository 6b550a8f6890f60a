from statistics import *
import statistics
from decimal import Decimal as D
from fractions import Fraction as F
sets = ([1, 2, 3, 4, 4], [1.5, 2.25, 0.1, 7], [D("0.5"), D("0.75"), D("0.625"), D("0.37")], [F(3, 7), F(1, 21), F(5, 3)], [1, 2.5, F(1, 2)], [True, False, 5], [5, 5], [0.1] * 7)
for s in sets:
    print(mean(s), median(s), median_low(s), median_high(s), mode(s), multimode(s), variance(s), pvariance(s), stdev(s), pstdev(s), harmonic_mean(s[:2]), quantiles(s, n=3), quantiles(s, method="inclusive"))
    print(fmean(s), geometric_mean([x + 1 for x in s]), median_grouped(s), variance(s, s[0]), pvariance(s, s[0]))
print(mean([1, float("inf")]), mean([1, float("nan")]), fmean([1, 2, 3], [3, 2, 1]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([0, 1]), geometric_mean([54, 24, 36]), geometric_mean([0, 1]), median_grouped([1, 3, 3, 5, 7], interval=2), mode("aab"), multimode(""))
x, y = [1, 2, 3, 4, 5.5], [2.1, 3.9, 6.2, 8, 7.5]
print(covariance(x, y), correlation(x, y), correlation(x, y, method="ranked"), correlation([1, 1, 2], [3, 1, 1], method="ranked"), linear_regression(x, y), linear_regression(x, y, proportional=True))
n = NormalDist(100, 15)
print(n, n.cdf(110), n.pdf(90), n.inv_cdf(0.9), n.inv_cdf(1e-9), n.inv_cdf(1 - 1e-13), n.inv_cdf(1e-20), n.quantiles(7), n.zscore(88), n.mean, n.median, n.mode, n.stdev, n.variance)
print(n.samples(4, seed=5), n.overlap(NormalDist(110, 10)), n.overlap(NormalDist(90, 15)), NormalDist.from_samples(x), n + 3, 3 - n, n * -2, n / 4, n - NormalDist(1, 20), -n, n == NormalDist(100, 15), n != 3, hash(n) == hash(+n))
def tries(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
tries(lambda: mean([]), lambda: fmean([]), lambda: fmean([1], [1, 2]), lambda: fmean([1], [0]), lambda: geometric_mean([]), lambda: geometric_mean([-1]), lambda: harmonic_mean([]), lambda: harmonic_mean([-1, 2]),
      lambda: harmonic_mean(["x"]), lambda: harmonic_mean([1, 2], weights=[1]), lambda: median([]), lambda: median_grouped([]), lambda: mode([]), lambda: quantiles([]), lambda: quantiles([1], n=3), lambda: quantiles([1, 2], n=0), lambda: quantiles([1, 2], method="x"),
      lambda: variance([1]), lambda: pvariance([]), lambda: stdev([1]), lambda: pstdev([]), lambda: covariance([1], [1]), lambda: covariance([1], [1, 2]), lambda: correlation([1, 1], [1, 2]), lambda: correlation([1, 2], [1, 2], method="x"), lambda: linear_regression([1, 1], [1, 2]), lambda: linear_regression([1], [2]),
      lambda: NormalDist(1, -1), lambda: NormalDist(1, 0).pdf(1), lambda: NormalDist(1, 0).cdf(1), lambda: n.inv_cdf(0), lambda: n.overlap(3), lambda: NormalDist.from_samples([1]), lambda: mean(["a"]), lambda: mean([1.5, D(1)]), lambda: mean(3), lambda: NormalDist(1, 0).zscore(1))
