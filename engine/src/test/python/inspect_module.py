import inspect
def f(a,/,b:int=3,*args,c,d=4,**kw)->str: pass
print(inspect.signature(f), inspect.signature(f).bind(1,2,c=3).arguments, inspect.signature(f).parameters['c'].kind)
class K:
    def __init__(self, x, y=2): pass
    async def co(self): pass
print(inspect.signature(K), inspect.iscoroutinefunction(K.co), inspect.isclass(K), inspect.signature(K(1).co))
print(inspect.getfullargspec(f)[:2], inspect.signature(lambda *, z: 0))
try: inspect.signature(f).bind()
except TypeError as e: print(e)
