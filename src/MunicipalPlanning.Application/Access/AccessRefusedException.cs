namespace MunicipalPlanning.Application.Access;

/// <summary>A person asked for something that only others may do.</summary>
public sealed class AccessRefusedException(Person person, Verb verb, string unitName)
    : Exception(unitName.Length == 0
        ? $"{person.Name}さんは「{VerbWords.Of(verb)}」の権限がありません。必要なときは管理者に依頼してください。"
        : $"{person.Name}さんは、いまの状態の{unitName}について「{VerbWords.Of(verb)}」ことができません。{unitName}の職員か政策推進課に依頼してください。")
{
    public Person Person => person;

    public Verb Verb => verb;
}
