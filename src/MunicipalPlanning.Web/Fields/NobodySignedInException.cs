namespace MunicipalPlanning.Web.Fields;

/// <summary>Nobody is signed in any more on a screen that is still open.</summary>
public sealed class NobodySignedInException() : Exception("サインインが切れました。もう一度サインインしてください。書いた文はこの端末に控えてあります。");
